// Raw tokens. Runs of Han characters, digits and Latin words are cut into the tokens of the list below
// by the segmenter that stands between this lexer and the parser.
lexer grammar BanfaLexer;

tokens {
  DOCKIND, ARTICLE, HEADING, IDENTITY, ITEMNO, PATH, CITE,
  TERM, INT, FRACTION, MAJORITY, RATIO, DATE, CLOCK, UNIT,
  MODAL, CMP, CMP_POST, IS, HAS, NOT, DE, DE_END, OF, AND, OR, IF, ELSE, BUT, EXCEPT,
  TO, AT, BEFORE, AFTER, WITHIN, FROM, NOT_LATER, NOT_EARLIER, EACH, SUM, PLUS, MINUS, FIRST, THEN,
  DECLARE, INTERPRET, ABOUT
}

QUOTED : '「' ~[」\r\n]* '」' | '『' ~[』\r\n]* '』' | '“' ~[”\r\n]* '”' | '"' ~["\r\n]* '"' ;
TITLE  : '《' ( ~[《》\r\n] | '《' ~[《》\r\n]* '》' )* '》' ;
LABEL  : '〔' ~[〕\r\n]* '〕' | '[' ~[\]\r\n]* ']' | '［' ~[］\r\n]* '］' | '【' ~[】\r\n]* '】' ;

LINE_COMMENT  : ( '注' [：:] | '//' ) ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
NEWLINE       : '\r'? '\n' -> channel(HIDDEN) ;
WS            : [ \t\u00A0\u3000\uFEFF]+ -> channel(HIDDEN) ;

STOP  : '。' | '．' | '.' ;
SEMI  : '；' | ';' ;
COLON : '：' | ':' ;
COMMA : '，' | ',' ;
ENUM  : '、' ;
SLASH : '/' | '／' ;
DASH  : [\-—–~～－] ;
LP    : '（' | '(' ;
RP    : '）' | ')' ;
PERCENT : '%' | '％' | '‰' ;
SIGN  : [<>=≤≥＜＞＝≦≧+＋] ;

HAN    : [\p{Script=Han}]+ ;
DIGITS : [0-9０-９]+ ;
LATIN  : [A-Za-zＡ-Ｚａ-ｚ] [A-Za-z0-9Ａ-Ｚａ-ｚ'’_]* ;

STRAY : . ;
