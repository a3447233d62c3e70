using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TreatyEdition.Citing;

/// <summary>How to read a hyphen at a line end before a small letter, which may divide a word or belong to it.</summary>
internal enum LineEndHyphen { AsPrinted, Join, Keep }

/// <summary>A text after the rules of a <see cref="NormalisationProfile"/>, with where each character came from.</summary>
internal sealed partial class NormalisedText
{
    private readonly StringBuilder _text;
    private readonly List<int> _offsets;

    private NormalisedText(int capacity)
    {
        _text = new StringBuilder(capacity);
        _offsets = new List<int>(capacity);
    }

    public string Text { get; private set; } = "";

    /// <summary>True when the text has line-end hyphens before small letters, so that the readings differ.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>0-based offset in the source of a character of <see cref="Text"/>.</summary>
    public int SourceOffset(int index) => _offsets.Count == 0 ? 0 : _offsets[Math.Clamp(index, 0, _offsets.Count - 1)];

    public static NormalisedText Of(string source, NormalisationProfile profile, LineEndHyphen hyphen = LineEndHyphen.AsPrinted)
    {
        var result = new NormalisedText(source.Length);
        for (var i = 0; i < source.Length;) i = result.Read(source, i, profile, hyphen);
        result.Text = result._text.ToString().TrimEnd(' ');
        return result;
    }

    /// <summary>Takes what stands at <paramref name="i"/>.</summary>
    /// <returns>Where to go on.</returns>
    private int Read(string source, int i, NormalisationProfile profile, LineEndHyphen hyphen)
    {
        var c = source[i];
        if (char.IsAsciiLetterOrDigit(c)) return Take(c, i);
        if (char.IsWhiteSpace(c)) return _text.Length == 0 || _text[^1] == ' ' ? i + 1 : Take(' ', i);
        if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '*') return i + 1;
        if (c is '“' or '”' or '„' or '‟' or '"' or '‘' or '’' or '‚' or '‛' or '`' or '´') return Take('\'', i);
        if (profile.IgnoreNoteMarks && NoteMarkEnd(source, i) is { } afterMark) return afterMark;
        if (c == '¬' && profile.JoinSoftHyphens && AfterLineEnd(source, i + 1) is { } next) return next.Index;
        if (c == '-' && i > 0 && char.IsLetterOrDigit(source[i - 1])) return ReadHyphen(source, i, profile, hyphen);
        return IsCombining(c) ? Compose(c, i) : Take(c, i);
    }

    private int Take(char c, int i)
    {
        _text.Append(c);
        _offsets.Add(i);
        return i + 1;
    }

    private int ReadHyphen(string source, int i, NormalisationProfile profile, LineEndHyphen hyphen)
    {
        if (AfterLineEnd(source, i + 1) is not { } next || next.Index == source.Length) return Take('-', i);
        var isSmall = char.IsLower(source[next.Index]);
        if (isSmall && next.Lines > 1 && profile.JoinAcrossEmptyLines) return next.Index;
        if (isSmall)
        {
            IsAmbiguous = true;
            if (hyphen == LineEndHyphen.Join) return next.Index;
            if (hyphen == LineEndHyphen.AsPrinted) return Take('-', i);
        }
        else if (!char.IsLetterOrDigit(source[next.Index])) return Take('-', i);
        Take('-', i);
        return next.Index;
    }

    /// <summary>Where the text goes on after white space with a line end in it, and how many line ends that has; null when there is none.</summary>
    private static (int Index, int Lines)? AfterLineEnd(string source, int i)
    {
        var lines = 0;
        for (; i < source.Length && char.IsWhiteSpace(source[i]); i++)
            if (source[i] == '\n') lines++;
        return lines == 0 ? null : (i, lines);
    }

    private static int? NoteMarkEnd(string source, int i)
    {
        if (source[i] != '[' && !IsSuperscript(source[i])) return null;
        var mark = NoteMark().Match(source, i, Math.Min(8, source.Length - i));
        return mark.Success && mark.Index == i ? i + mark.Length : null;
    }

    private int Compose(char mark, int i)
    {
        if (_text.Length == 0 || char.IsSurrogate(_text[^1]) || _text[^1] == ' ') return Take(mark, i);
        var composed = string.Create(2, (_text[^1], mark), static (span, pair) => (span[0], span[1]) = pair).Normalize(NormalizationForm.FormC);
        if (composed.Length > 1) return Take(mark, i);
        _text[^1] = composed[0];
        return i + 1;
    }

    private static bool IsCombining(char c) => c > '\u02FF' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    [GeneratedRegex(@"\G(?:[¹²³⁰⁴-⁹]{1,4}⁾|\[[0-9]{1,3}\])", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMark();
}
