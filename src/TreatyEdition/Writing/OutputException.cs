namespace TreatyEdition.Writing;

/// <summary>The site could not be written, or must not be written there. The message is one line and says what to do.</summary>
public sealed class OutputException : IOException
{
    public OutputException(string message) : base(message) { }

    public OutputException(string message, Exception cause) : base(message, cause) { }
}
