using System.Text;

namespace TreatyEdition.Citing;

/// <summary>Quotation marks around and inside titles, in the American manner.</summary>
internal static class QuotationMarks
{
    /// <summary>Double marks become single, for a title that is to stand in double marks itself; straight ones are told apart by what
    /// stands before them.</summary>
    public static string Nest(string title)
    {
        if (title.AsSpan().IndexOfAny("“„”\"") < 0) return title;
        var nested = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
        {
            nested.Append(title[i] switch
            {
                '“' or '„' => '‘',
                '”' => '’',
                '"' => i == 0 || title[i - 1] is ' ' or '(' or '[' or '—' or '–' ? '‘' : '’',
                var other => other,
            });
        }
        return nested.ToString();
    }

    /// <summary>Where a comma or full stop goes in a text that may end with closing quotation marks.</summary>
    /// <returns>An index, the length when the text ends with no quotation mark or the mark does not move inside.</returns>
    public static int BeforeClosing(ReadOnlySpan<char> text, char mark)
    {
        if (mark is not (',' or '.') || text is not [.., '”']) return text.Length;
        var at = text.Length - 1;
        // ’ may be an apostrophe ("the Tsars’"): it closes a quotation only when one is open.
        var opened = text.LastIndexOf('‘');
        if (at > 0 && text[at - 1] == '’' && opened >= 0 && text[opened..].IndexOf('’') == at - 1 - opened) at--;
        return at;
    }
}
