#!/usr/bin/env bash
# Builds generated editions and the same text as Hugo sites, in turn, and prints CPU, wall time and peak memory: medians, and their
# ratios to Hugo's. Usage: bench/run.sh [runs [documents…]]     default: 5 100 1000 10000
# SETTINGS='name=VALUE …' adds a variant of our program with these environment variables, e.g. SETTINGS='DOTNET_TieredCompilation=1'.
# PAGES=1 adds one that makes and checks all pages, but leaves the search index, the TEI and edition.json empty (bench/pages.patch).
# Needs hugo, git and GNU time (Debian: hugo, git, time). Output is on tmpfs, as disks vary tenfold.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
runs=${1:-5}
shift || true
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000 10000)
work=$(mktemp -d /dev/shm/treatyedition-bench.XXXXXX)
trap 'rm -rf "$work"' EXIT

dotnet publish "$root/src/TreatyEdition.Cli" -c Release -r linux-x64 -o "$work/cli" --verbosity quiet --nologo
dotnet build "$root/bench/TreatyEdition.Bench" -c Release -o "$work/bench" --verbosity quiet --nologo

if [ -n "${PAGES:-}" ]; then
  mkdir "$work/source"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard -- . ':!seeds' ':!tests' | xargs -0 cp --parents -t "$work/source")
  (cd "$work/source" && git apply "$root/bench/pages.patch")
  dotnet publish "$work/source/src/TreatyEdition.Cli" -c Release -r linux-x64 -o "$work/pages" --verbosity quiet --nologo
  rm -rf "$work/source"
fi

# measure <results file> <folder> <command…>: CPU s, wall s, peak MB
measure() {
  local results=$1 folder=$2
  shift 2
  (cd "$folder" && /usr/bin/time -f '%U %S %e %M' -o "$work/time" "$@" >"$work/said" 2>&1) || { cat "$work/said" >&2; exit 1; }
  awk '{ print $1 + $2, $3, $4 / 1024 }' "$work/time" >>"$results"
}

# measure_ours <variant> <documents> <program…>
measure_ours() {
  rm -rf "$work/$2/edition/output"
  measure "$work/$1.$2" "$work/$2/edition" "${@:3}" build --theme "$root/theme"
}

# median <results file> <column>
median() { awk -v c="$2" '{ print $c }' "$1" | sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# report <name> <documents> <results file> <Hugo's results file>
report() {
  awk -v name="$1" -v n="$2" -v cpu="$(median "$3" 1)" -v wall="$(median "$3" 2)" -v mem="$(median "$3" 3)" \
    -v hcpu="$(median "$4" 1)" -v hwall="$(median "$4" 2)" -v hmem="$(median "$4" 3)" 'BEGIN {
      printf "%6d  %-28s cpu %7.2f s (%5.2f)  wall %7.2f s (%5.2f)  memory %6.0f MB (%4.2f)  cpu a document %5.2f ms\n", n, name, cpu, cpu / hcpu, wall, wall / hwall, mem, mem / hmem, 1000 * cpu / n }'
}

echo "documents; medians of $runs runs, in turn; in brackets the ratio to Hugo's"
for n in "${sizes[@]}"; do
  dotnet "$work/bench/TreatyEdition.Bench.dll" generate "$n" "$work/$n"
  for _ in $(seq "$runs"); do
    rm -rf "$work/$n/hugo/public"
    measure "$work/hugo.$n" "$work/$n/hugo" hugo --quiet
    measure_ours ours "$n" "$work/cli/TreatyEdition.Cli"
    # shellcheck disable=SC2086
    [ -z "${SETTINGS:-}" ] || measure_ours other "$n" env $SETTINGS "$work/cli/TreatyEdition.Cli"
    [ -z "${PAGES:-}" ] || measure_ours pages "$n" "$work/pages/TreatyEdition.Cli"
  done
  report hugo "$n" "$work/hugo.$n" "$work/hugo.$n"
  report TreatyEdition "$n" "$work/ours.$n" "$work/hugo.$n"
  [ -z "${SETTINGS:-}" ] || report "$SETTINGS" "$n" "$work/other.$n" "$work/hugo.$n"
  [ -z "${PAGES:-}" ] || report "pages and checks only" "$n" "$work/pages.$n" "$work/hugo.$n"
  rm -rf "${work:?}/$n"
done

for _ in $(seq "$runs"); do
  measure "$work/real" "$root" "$work/cli/TreatyEdition.Cli" build --output "$work/site"
  rm -rf "$work/site"
done
awk -v cpu="$(median "$work/real" 1)" -v wall="$(median "$work/real" 2)" -v mem="$(median "$work/real" 3)" 'BEGIN {
  printf "the edition itself: cpu %.2f s, wall %.2f s, memory %.0f MB\n", cpu, wall, mem }'
