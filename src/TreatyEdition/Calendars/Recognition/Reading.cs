namespace TreatyEdition.Calendars.Recognition;

/// <summary>What a term comes to.</summary>
/// <param name="Point">Gregorian.</param>
/// <param name="Through">The last end, where the term is a period of its own (a lunar month, the night of 3/4 July).</param>
internal sealed record Reading(EdtfPoint Point, IReadOnlyList<DateProblem> Problems, EdtfPoint? Through = null)
{
    private static readonly IReadOnlyList<DateProblem> NoProblem = [];

    public DateOnly? Day => Through == null && Point.Day > 0 ? Point.First.ToDateOnly() : null;

    public EdtfDate Date => Through is { } end ? EdtfDate.Between(Point, end, EdtfBound.Known, EdtfBound.Known) : EdtfDate.Of(Point);

    public static Reading Of(EdtfPoint point, DateProblem? problem = null) => new(point, problem == null ? NoProblem : [problem]);

    public static Reading Of(DateOnly day, Atom atom) => Of(Points.Of(day, atom));

    public Reading With(DateProblem? problem) => problem == null ? this : this with { Problems = [.. Problems, problem] };
}

internal static class Points
{
    public static EdtfPoint Of(DateOnly day, Atom atom) => new(day.Year, day.Month, day.Day, Qualifier(atom));

    public static EdtfPoint OfMonth(Atom atom) => new(atom.Year, atom.Month, 0, Qualifier(atom));

    public static EdtfPoint OfYear(Atom atom) => new(atom.Year, atom.Season, 0, Qualifier(atom));

    private static EdtfQualifier Qualifier(Atom atom) => atom.Approximate ? EdtfQualifier.Approximate : EdtfQualifier.None;
}
