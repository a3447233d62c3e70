/* Reads a day or month typed in a query, in any calendar and language of the edition. The names come from the generator (DateTables). */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const LAST_JULIAN_YEAR = 1923;
  const NUMERALS = '〇一二三四五六七八九';
  const HAN_NUMBER = '[0-9〇一二三四五六七八九十廿卅元正百]+';
  const STYLES = [
    ['julian', /^[\s,]*\(?(?:o\.? ?s\.?|old style|julian|v\.? ?s\.?|(?:vieux|ancien) style|ст\. ?ст\.|(?:по )?старо(?:го|му) стил[яю])\)?(?![\p{L}\p{N}])/u],
    ['gregorian', /^[\s,]*\(?(?:n\.? ?s\.?|new style|gregorian|nouveau style|н\. ?ст\.|(?:по )?ново(?:го|му) стил[яю])\)?(?![\p{L}\p{N}])/u],
  ];
  const JULIAN_BEFORE = /(?:ユリウス|儒略|俄|露)[暦曆历]\s*$/u;
  const HAN_WEEKDAY = /^\s*[(（]?(?:([日月火水木金土])曜日?|(?:星期|礼拜|禮拜|週|周)([日一二三四五六天]))[)）]?/u;
  const ORDINAL = '(?:st|nd|rd|th|er|re|eme|e|-е|-й|-го|го|ое|\\.)?';
  let tables = null;
  let patterns = [];
  let weekdayBefore = null;
  const monthNumbers = new Map();
  const eraStarts = new Map();

  function use(data) {
    tables = data;
    data.months.forEach((names, i) => names.split(' ').forEach(name => monthNumbers.set(name, i + 1)));
    for (const [name, before] of data.eras.concat(data.reigns)) eraStarts.set(name, before);
    patterns = makePatterns();
    weekdayBefore = new RegExp('(?<![\\p{L}\\p{N}])' + alternatives(data.weekdays.flatMap(names => names.split(' '))) + '\\.?,?\\s+(?:the |le )?$', 'u');
  }

  function alternatives(names) {
    return '(' + [...names].sort((a, b) => b.length - a.length).join('|') + ')';
  }

  function makePatterns() {
    const month = '\\b' + alternatives(monthNumbers.keys()) + '(?![\\p{L}\\p{N}])\\.?';
    const era = alternatives(eraStarts.keys());
    const before = '(?:\\b(?:le|du|au|on|the|of|from|от)\\s+)?';
    const day = before + '(?<!\\d)(\\d{1,2})' + ORDINAL;
    const year = '(\\d{4})(?!\\d)(?:\\s*г(?:ода|\\.)?(?!\\p{L}))?';
    const join = '\\s*[/(–—-]\\s*';
    const of = '\\s*(?:of |de |du )?\\s*';
    const make = (source, read) => ({ regex: new RegExp(source.replace(/\\b/g, '(?<![\\p{L}\\p{N}])'), 'u'), read });
    return [
      make('(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)', m => single(m[1], m[2], m[3])),
      make('(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)', m => single(m[3], m[2], m[1]) || single(m[3], m[1], m[2])),
      make(day + '(?:' + of + month + ')?' + join + day + '\\s*\\)?' + of + month + '\\s*\\)?,?\\s*(?:de )?' + year, m => dual(m[5], m[2] || m[4], m[1], m[4], m[3])),
      make(month + '\\s*' + day + join + '(?:' + month + '\\s*)?' + day + '\\)?,?\\s*' + year, m => dual(m[5], m[1], m[2], m[3] || m[1], m[4])),
      make(day + of + month + '\\s*,?\\s*(?:of |de )?' + year, m => single(m[3], monthNumbers.get(m[2]), m[1])),
      make(month + '\\s*' + day + '\\s*,?\\s*' + year, m => single(m[3], monthNumbers.get(m[1]), m[2])),
      make('(\\d{1,2})\\S* (?:jour du|day of the) (\\d{1,2})\\S* (?:mois de la|month of the) (\\d{1,2})\\S* (?:annee|year) (?:de |of |d\')' + era,
        m => inEra(m[4], m[3], m[2], m[1])),
      make(day + of + month + '\\s*,?\\s*' + era + '\\s*(\\d{1,2})(?!\\d)', m => inEra(m[3], m[4], String(monthNumbers.get(m[2])), m[1])),
      make(era + '\\s*(\\d{1,2}),\\s*(leap )?(\\d{1,2})\\S* (високосны[ий] )?(?:month|mois|месяц)( intercalaire)?,\\s*(\\d{1,2})\\S* (?:day|jour|день)',
        m => inEra(m[1], m[2], m[4], m[7], Boolean(m[3] || m[5] || m[6]))),
      make(era + '\\s*(' + HAN_NUMBER + ')年\\s*([闰閏]?)\\s*(' + HAN_NUMBER + ')月(?:\\s*初?(' + HAN_NUMBER + ')日)?',
        m => inEra(m[1], m[2], m[4], m[5], m[3] !== '')),
      make('(?<![\\d〇一二三四五六七八九])([0-9〇一二三四五六七八九]{4})年\\s*(' + HAN_NUMBER + ')月(?:\\s*(' + HAN_NUMBER + ')日)?',
        m => single(hanNumber(m[1]), hanNumber(m[2]), m[3] && hanNumber(m[3]))),
      make(month + '\\s*,?\\s*' + year, m => single(m[2], monthNumbers.get(m[1]))),
      make('(?<!\\d)(\\d{4})-(\\d{2})(?![\\d-])', m => single(m[1], m[2])),
    ];
  }

  /** 七, 十二, 二十一, 廿三, 一九一六, 元, 5 as a number. */
  function hanNumber(text) {
    if (/^[0-9]+$/.test(text)) return +text;
    if (text === '元' || text === '正') return 1;
    const plain = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
    if (!/[十百]/.test(plain)) return +Array.from(plain, c => NUMERALS.indexOf(c)).join('');
    let total = 0;
    let digit = 0;
    for (const c of plain) {
      if (c === '百' || c === '十') {
        total += (digit || 1) * (c === '百' ? 100 : 10);
        digit = 0;
      } else digit = NUMERALS.indexOf(c);
    }
    return total + digit;
  }

  function iso(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
    return date.toISOString().slice(0, 10);
  }

  /** The Gregorian day of a Julian date. */
  function fromJulian(year, month, day) {
    if (year < 1582) return null;
    const last = month === 2 ? 28 + (year % 4 ? 0 : 1) : new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day < 1 || day > last) return null;
    const before = month < 3 ? year - 1 : year;
    const shift = Math.floor(before / 100) - Math.floor(before / 400) - 2;
    const date = new Date(Date.UTC(year, month - 1, day + shift));
    return date.toISOString().slice(0, 10);
  }

  function single(yearText, monthText, dayText) {
    const [year, month, day] = [+yearText, +monthText, dayText === undefined ? 0 : +dayText];
    if (!(month >= 1 && month <= 12)) return null;
    if (!day) return { month: String(year).padStart(4, '0') + '-' + String(month).padStart(2, '0'), days: [] };
    const days = [];
    const gregorian = iso(year, month, day);
    if (gregorian) days.push({ day: gregorian, calendar: 'gregorian' });
    const julian = fromJulian(year, month, day);
    if (julian) days.push(year > LAST_JULIAN_YEAR ? { day: julian, calendar: 'julian', late: true } : { day: julian, calendar: 'julian' });
    return days.length ? { days } : null;
  }

  /** A dual date names one day: the later half is Gregorian, if the halves agree; otherwise both are looked for. */
  function dual(year, month1, day1, month2, day2) {
    const number = m => monthNumbers.get(m) || +m;
    const first = single(year, number(month1), day1);
    const second = single(year, number(month2), day2);
    if (!first || !second) return first || second;
    const agreed = first.days.filter(f => f.calendar === 'julian' && second.days.some(s => s.calendar === 'gregorian' && s.day === f.day));
    if (agreed.length) return { days: [{ day: agreed[0].day, calendar: 'dual' }] };
    return { days: first.days.concat(second.days).filter(d => d.calendar === 'gregorian') };
  }

  function inEra(name, yearText, monthText, dayText, leap) {
    const year = eraStarts.get(name) + hanNumber(yearText);
    const [month, day] = [hanNumber(monthText), dayText ? hanNumber(dayText) : 0];
    if (!tables.reigns.some(([reign]) => reign === name)) {
      const found = single(year, month, day || undefined);
      return found && { month: found.month, days: found.days.filter(d => d.calendar === 'gregorian').map(d => ({ day: d.day, calendar: 'era' })) };
    }
    const date = day ? fromMoon(year, month, day, leap) : undefined;
    return date && { days: [{ day: date, calendar: 'lunar' }] };
  }

  function fromMoon(year, month, day, leap) {
    const row = tables.moons.find(r => r[0] === year);
    if (!row) return null;
    const [, first, leapMonth, lengths] = row;
    let index = month - 1;
    if (leapMonth && (month >= leapMonth || (leap && month === leapMonth - 1))) index++;
    if (index < 0 || index >= lengths.length || day > 29 + +lengths[index]) return null;
    let days = day - 1;
    for (let i = 0; i < index; i++) days += 29 + +lengths[i];
    const date = new Date(first + 'T00:00:00Z');
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  }

  /** Folded letter by letter, so that places in it are places in the text. */
  function plain(text) {
    return Array.from(text, c => {
      const folded = TreatyEdition.text.fold(c);
      return folded.length === c.length ? folded : c.length === 1 && /[０-９]/.test(c) ? c.normalize('NFKC') : c;
    }).join('');
  }

  /** A date before "O.S." or "N.S." is of that calendar only. */
  function styled(folded, found) {
    const before = JULIAN_BEFORE.exec(folded.slice(0, found.start));
    const julian = before ? found.days.filter(d => d.calendar === 'julian') : [];
    if (julian.length) return { ...found, start: before.index, days: julian };
    for (const [calendar, mark] of STYLES) {
      const match = mark.exec(folded.slice(found.end));
      const days = match ? found.days.filter(d => d.calendar === calendar) : [];
      if (days.length) return { ...found, end: found.end + match[0].length, days };
    }
    return found;
  }

  /** After its last year only what is said to be a Julian day is one. */
  function inUse(found) {
    const days = found.days.filter(d => !d.late);
    return days.length ? { ...found, days } : found;
  }

  /** A day with its weekday is the one that has it, if any has. */
  function onWeekday(folded, found) {
    const before = weekdayBefore.exec(folded.slice(0, found.start));
    const after = before ? null : HAN_WEEKDAY.exec(folded.slice(found.end));
    if (!found.days.length || (!before && !after)) return found;
    const weekday = before ? tables.weekdays.findIndex(names => names.split(' ').includes(before[1]))
      : after[1] ? '日月火水木金土'.indexOf(after[1]) : '日一二三四五六天'.indexOf(after[2]) % 7;
    const days = found.days.filter(d => new Date(d.day).getUTCDay() === weekday);
    return { ...found, start: before ? before.index : found.start, end: found.end + (after ? after[0].length : 0), days: days.length ? days : found.days };
  }

  /** The first date in a text: {start, end, days: [{day, calendar}], month}; null if there is none. */
  function find(text) {
    const folded = plain(text);
    for (const { regex, read } of patterns) {
      const match = regex.exec(folded);
      const found = match && read(match);
      if (found) return onWeekday(folded, inUse(styled(folded, { start: match.index, end: match.index + match[0].length, ...found })));
    }
    return null;
  }

  /** What is written like a day and is none, such as 31 February 1916; null if nothing is. */
  function impossible(text) {
    const folded = plain(text);
    for (const { regex, read } of patterns) {
      const match = regex.exec(folded);
      if (match) return read(match) !== null ? null : text.slice(match.index, match.index + match[0].length).trim();
    }
    return null;
  }

  TreatyEdition.dates = { use, find, impossible };
}());
