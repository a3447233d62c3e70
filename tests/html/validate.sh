#!/usr/bin/env bash
# Checks every page and style sheet of a built site with the Nu HTML checker. Needs Java and npm.
# Usage: tests/html/validate.sh <folder of the site>
set -euo pipefail

site=${1:?usage: validate.sh <folder of the site>}
version=26.9.27
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tools=$root/artifacts/vnu-$version
jar=$tools/node_modules/vnu-jar/build/dist/vnu.jar

[[ -f $site/index.html ]] || { echo "There is no site in '$site'."; exit 2; }
if [[ ! -f $jar ]]; then
  mkdir -p "$tools"
  npm install --prefix "$tools" --no-save --no-audit --no-fund --loglevel=error "vnu-jar@$version"
fi

# Errors only: warnings and remarks are matters of taste.
# Three features of CSS that this release of the checker does not know yet (CSS Containment 3, CSS Fill and Stroke 3).
unknown='.*(“container-type”|“paint-order”|“@container”).*'
java -Xss2m -jar "$jar" --filterpattern "$unknown" --errors-only --also-check-css --skip-non-html --no-langdetect "$site"
echo "$(find "$site" -name '*.html' | wc -l) pages and $(find "$site" -name '*.css' | wc -l) style sheets, no error."
