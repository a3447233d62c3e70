namespace TreatyEdition.Writing;

/// <summary>The moments of writing at which tests end it, as a kill would.</summary>
internal enum WriteStep { Locked, Cleaned, WritingFile, Written, OldMovedAway, Swapped, Finished }
