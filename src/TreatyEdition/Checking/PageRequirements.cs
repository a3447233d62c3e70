using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>What every page must have once: a doctype, a language, a title, a policy, a first heading.</summary>
internal struct PageRequirements
{
    private bool _doctype;
    private bool _language;
    private bool _title;
    private bool _policy;
    private bool _policyReported;

    public void SeeDoctype() => _doctype = true;

    public void SeeLanguage() => _language = true;

    public void SeeTitle(ReadOnlySpan<char> text) => _title |= !text.IsWhiteSpace();

    public void SeePolicy() => _policy = true;

    /// <returns>What is wrong with a policy, or null.</returns>
    public static string? ProblemOf(ReadOnlySpan<char> policy)
    {
        if (!policy.Contains("default-src 'none'", StringComparison.Ordinal)) return "the policy allows what it does not name. Begin it with default-src 'none'.";
        return policy.Contains("'unsafe-", StringComparison.Ordinal) ? "the policy allows inline or evaluated code ('unsafe-…'). Take that away." : null;
    }

    /// <returns>What is wrong with a script or style sheet in this place, or null.</returns>
    public string? SeeCode()
    {
        if (_policy || _policyReported) return null;
        _policyReported = true;
        return "a script or style sheet comes before the Content-Security-Policy, which holds only for what follows it. Move the policy up.";
    }

    public readonly void Check(string file, bool hasHeading, DiagnosticBag problems)
    {
        var span = new SourceSpan(file, 1, 1);
        if (!_doctype) problems.Add(Codes.MalformedHtml, span, "the page does not begin with <!doctype html>. Begin the template with it.");
        if (!_language) problems.Add(Codes.MissingLanguage, span, "<html> has no lang, or one that is no language tag. Write <html lang=\"en\">.");
        if (!_title) problems.Add(Codes.MissingTitle, span, "the page has no <title>, or an empty one. Write one into <head>.");
        if (!_policy && !_policyReported)
            problems.Add(Codes.MissingPolicy, span, "the page has no Content-Security-Policy. Write <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; …\"> at the top of <head>.");
        if (!hasHeading) problems.Add(Codes.HeadingOrder, span, "the page has no <h1>. Make its title one.");
    }
}
