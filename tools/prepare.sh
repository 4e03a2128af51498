#!/usr/bin/env bash
# prepare.sh PART…: installs what is missing where it may (root on Debian), else says exactly what to install.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
for part in "$@"; do
  case $part in
    dotnet)
      if ! dotnet --version >/dev/null 2>&1; then
        wanted=$(sed -n 's/.*"version": "\([0-9.]*\)".*/\1/p' global.json)
        echo "Нужен .NET SDK $wanted или новее того же ряда. Установите его по инструкции Microsoft «Install .NET on Linux» и повторите команду." >&2
        exit 1
      fi ;;
    npm)
      # Debian's own npm depends on Debian's own node: asked for only when there is neither.
      command -v node >/dev/null || missing+=(nodejs)
      command -v npm >/dev/null || missing+=(npm) ;;
    postgresql)
      [ -n "${NASTAVNIK_PG_BIN:-}" ] || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || missing+=(postgresql) ;;
    scipy)
      # Peers of the matching benchmark, as Debian has them.
      /usr/bin/python3 -c 'import scipy' 2>/dev/null || missing+=(python3-scipy)
      /usr/bin/python3 -c 'import munkres' 2>/dev/null || missing+=(python3-munkres) ;;
    chromium)
      # The shell does the same with a third of the work; a whole Chromium that is here serves too.
      command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || missing+=(chromium-headless-shell)
      command -v chromium-headless-shell >/dev/null || [ "$(id -u)" != 0 ] || apt-get install -y -q --no-install-recommends chromium-headless-shell </dev/null >/dev/null 2>&1 || true ;;
    libreoffice) command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui) ;;
    fonts) [ -n "$(find /usr/share/fonts -ipath '*paratype*' -print -quit 2>/dev/null)" ] || missing+=(fonts-paratype) ;;
    *) echo "prepare.sh: unknown part $part" >&2; exit 2 ;;
  esac
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Устанавливаю: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  if ! { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; } </dev/null >"$log" 2>&1; then
    tail -20 "$log" >&2
    echo "Не удалось установить пакеты: ${missing[*]}. Установите их и повторите команду." >&2
    exit 1
  fi
  rm -f "$log"
else
  echo "Не хватает программ, а установить их можно только от имени root на Debian. Выполните и повторите команду:" >&2
  echo "    sudo apt-get update && sudo apt-get install ${missing[*]}" >&2
  exit 1
fi
