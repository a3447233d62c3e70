using TreatyEdition.Calendars;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Linking;

/// <summary>The diagnostics for what the calendars find wrong with a date.</summary>
internal static class DateProblems
{
    public static Code CodeOf(DateProblem problem) => problem.Kind switch
    {
        DateProblemKind.HalvesDiffer => Codes.DualDateMismatch,
        DateProblemKind.WrongWeekday => Codes.WrongWeekday,
        DateProblemKind.EraYearOutOfRange => Codes.EraYearOutOfRange,
        DateProblemKind.ContradictsDocument => Codes.ContradictsMetadata,
        DateProblemKind.BackToFront => Codes.PeriodBackToFront,
        _ => Codes.NoSuchDay,
    };
}
