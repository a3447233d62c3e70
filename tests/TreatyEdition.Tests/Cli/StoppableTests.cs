using TreatyEdition.Cli;

namespace TreatyEdition.Tests.Cli;

public class StoppableTests
{
    private static readonly Exception Cancelled = new OperationCanceledException(), Broken = new InvalidOperationException("a bug");

    public static TheoryData<Exception, bool> Ends => new()
    {
        { Cancelled, true },
        { new AggregateException(Cancelled, new AggregateException(Cancelled)), true },
        { new AggregateException(new AggregateException(Cancelled, Broken)), false },
        { new AggregateException(Broken), false },
        { Broken, false },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Work_is_only_called_off_where_nothing_else_went_wrong(Exception e, bool expected) => Assert.Equal(expected, Stoppable.IsOnlyStopped(e));
}
