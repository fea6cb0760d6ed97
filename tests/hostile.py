"""Strings that have broken programs: every format and store must give them back unchanged."""

HOSTILE = [
    *("", " ", "\n", "\r\n", "\t", "\x00", "\x01\x1f\x7f", "\x85\u2028\u2029", "\u202eevil\u202c"),
    *("\ufeff", "\ufffe\uffff", "😀🏳️‍🌈", "e\u0301", "a" * 10_000),
    *('"', "'", '"""', "\\", "\\u0041", "\\n", "]]>", "<!--", "</script>", "&amp;&#0;", "<b>", "@en", "^^x", ". }"),
    *("'; DROP TABLE x", "' OR 1=1 //", "}) DETACH DELETE n //", "$x", "{{7*7}}", "${7*7}", "=1+1", ",;|", "\x1f"),
    *("null", "NULL", "true", "1e5", "-", "#", "[1]", "a\nb,c\r\nd"),
]
