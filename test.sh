#!/usr/bin/env bash
# Everything a change must pass, set-up included. Needs the .NET SDK; on Debian it installs the rest (as root or with sudo).
# Run it from anywhere, as often as you like. The last line counts: N passed, N failed, N skipped.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"
work=$root/artifacts/test          # not under version control
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
export DEBIAN_FRONTEND=noninteractive

passed=0 failed=0 skipped=0 failures=()

section() { printf '\n== %s\n' "$1"; }
pass()    { passed=$((passed + 1)); }
fail()    { failed=$((failed + 1)); failures+=("$1"); printf 'FAILED: %s\n' "$1"; }
skip()    { skipped=$((skipped + 1)); printf 'Skipped: %s\n' "$1"; }

# Runs one check: its name, then the command.
check() {
  local name=$1
  shift
  section "$name"
  if "$@" </dev/null; then pass; else fail "$name"; fi
}

# The count is the last thing said, however the script ends.
finish() {
  local status=$?
  trap - EXIT
  if ((status != 0 && failed == 0)); then fail "test.sh ended early (status $status)"; fi
  printf '\n'
  if ((failed > 0)); then printf 'Failed: %s\n' "${failures[@]}"; fi
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  if ((failed > 0)); then exit 1; fi
  exit 0
}
trap finish EXIT

have() { command -v "$1" >/dev/null 2>&1; }

# --- set-up ---------------------------------------------------------------------------------------------------------

install_missing() {
  local wanted=() apt=(apt-get)
  have chromium || wanted+=(chromium)
  have fc-list && [[ -n $(fc-list :lang=ja family 2>/dev/null) ]] || wanted+=(fontconfig fonts-noto-cjk)
  have java || wanted+=(default-jre-headless)
  have npm || wanted+=(nodejs npm)
  # .NET formats dates and sorts names with ICU; a bare Debian has none.
  if ! PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q libicuuc; then wanted+=(libicu-dev); fi
  ((${#wanted[@]})) || { echo "Nothing to install."; return; }
  if ! have apt-get; then
    echo "Missing, and not installed because this is not Debian: ${wanted[*]}"
    return
  fi
  if ((EUID != 0)); then
    have sudo || { echo "Missing: ${wanted[*]}. Install them, or run as root."; return 1; }
    apt=(sudo -n --preserve-env=DEBIAN_FRONTEND apt-get)
  fi
  echo "Installing: ${wanted[*]}"
  "${apt[@]}" update -qq || return 1
  "${apt[@]}" install -y -qq --no-install-recommends "${wanted[@]}" >"$work/apt.log" 2>&1 || { tail -n 20 "$work/apt.log"; return 1; }
}

# --- checks ---------------------------------------------------------------------------------------------------------

# Adds up the counters of the TRX files.
count_tests() {
  local file counters total good bad
  shopt -s nullglob
  local files=("$work"/results/*.trx)
  shopt -u nullglob
  ((${#files[@]})) || { fail "the tests left no results"; return; }
  for file in "${files[@]}"; do
    counters=$(grep -o '<Counters [^>]*' "$file")
    total=$(sed -E 's/.* total="([0-9]+)".*/\1/' <<<"$counters")
    good=$(sed -E 's/.* passed="([0-9]+)".*/\1/' <<<"$counters")
    bad=$(sed -E 's/.* failed="([0-9]+)".*/\1/' <<<"$counters")
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - good - bad))
    if ((bad > 0)); then
      failures+=("$bad tests in $(basename "$file"):")
      while IFS= read -r name; do failures+=("  $name"); done < <(
        grep -o '<UnitTestResult [^>]*outcome="Failed"[^>]*' "$file" | sed -E 's/.* testName="([^"]*)".*/\1/' | head -n 20)
    fi
  done
}

run_tests() {
  section "Tests"
  local status=0
  dotnet test TreatyEdition.sln --no-build -m:1 --logger 'trx;LogFilePrefix=tests' --results-directory "$work/results" </dev/null || status=$?
  local before=$failed
  count_tests
  if ((status != 0 && failed == before)); then fail "dotnet test (status $status, though no test failed)"; fi
}

edition() { dotnet run --no-build --project src/TreatyEdition.Cli -- "$@"; }

validate_html() {
  section "HTML validation"
  if ! have java || ! have npm; then
    # In CI a check that cannot run is one that failed.
    if [[ ${CI:-} == true ]]; then fail "HTML validation needs Java and npm"; else skip "HTML validation (no Java or npm)"; fi
    return
  fi
  # The edition, and one that has every key and all of the dialect.
  if edition build --strict --output "$work/site" </dev/null && bash tests/html/validate.sh "$work/site" </dev/null \
    && edition build --strict --input tests/editions/every-key/input --theme theme --output "$work/every-key" </dev/null && bash tests/html/validate.sh "$work/every-key" </dev/null; then
    pass
  else
    fail "HTML validation"
  fi
}

# --- the run --------------------------------------------------------------------------------------------------------

have dotnet || { fail "the .NET SDK is not installed; see global.json for the version (https://dot.net)"; exit 1; }
mkdir -p "$work"
rm -rf "$work/results"

section "Set-up"
install_missing || { fail "set-up"; exit 1; }

section "Build"
dotnet restore TreatyEdition.sln -v quiet </dev/null || { fail "restore"; exit 1; }
dotnet build TreatyEdition.sln --no-restore -v quiet </dev/null || { fail "build (warnings are errors)"; exit 1; }
pass

check "Formatting (dotnet format)" dotnet format TreatyEdition.sln --no-restore --verify-no-changes --verbosity quiet
run_tests
check "The edition" edition check --strict --format "$([[ ${GITHUB_ACTIONS:-} == true ]] && echo github || echo text)"
validate_html
