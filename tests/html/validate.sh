#!/bin/sh
# Checks every page and style sheet of a built site with the Nu HTML checker.
# Usage: tests/html/validate.sh [site]      default: output
# Exit status: 0 nothing found, or (not in CI) Java or npm missing; 1 errors found, or Java or npm missing in CI; 2 wrong usage.
set -eu

house=$(cd "$(dirname "$0")/../.." && pwd)
site=${1:-"$house/output"}
version=26.9.27
jar="$house/.tools/vnu-$version/node_modules/vnu-jar/build/dist/vnu.jar"

missing() {
  echo "validate.sh: $1 is not installed; pages are not validated." >&2
  [ -z "${CI:-}" ] && exit 0
  exit 1
}

if [ ! -f "$site/index.html" ]; then
  echo "validate.sh: no site at $site; build it first." >&2
  exit 2
fi
command -v java > /dev/null || missing Java
if [ ! -f "$jar" ]; then
  command -v npm > /dev/null || missing npm
  mkdir -p "$house/.tools/vnu-$version"
  # The package brings the jar with it; its install script, which fetches another Java, is not run.
  npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix "$house/.tools/vnu-$version" "vnu-jar@$version"
fi

status=0
java -jar "$jar" --skip-non-html --errors-only --filterpattern '.*light-dark.*' "$site" || status=1
find "$site" -name '*.css' -exec java -jar "$jar" --css --errors-only {} + || status=1
exit $status
