// Ten sentence forms, all vocabulary: the parser knows punctuation and function words only. What a term is, and
// which slot a phrase fills, is decided after parsing against the declared vocabulary.
parser grammar BanfaParser;

options { tokenVocab = BanfaLexer; }

file : document* EOF ;

document : DOCKIND name body article* ;

name : QUOTED (SLASH QUOTED)? ;

article : ARTICLE HEADING? body ;

// 款 and their 。; the last one may lack it here, which the reader reports
body : sentence? (STOP sentence?)* ;

sentence : IDENTITY? part (SEMI part)* ;

// 项: heads and a value, separated by ：; the first item of a list follows the ： of its head
part : ITEMNO? segment (COLON ITEMNO? segment)* | ITEMNO? COLON segment ;

segment : (DECLARE name | INTERPRET name)? group (COMMA group)*
        | (DECLARE name | INTERPRET name)
        ;

// one condition, statement or exception; 的 and 除外 stand behind it in Chinese, "if" and "except" before it in English
group : (IF | ELSE COMMA? | BUT | AND | OR | EXCEPT)* ABOUT? disjunction DE_END? EXCEPT? ;

disjunction : conjunction (OR conjunction)* ;

conjunction : clause (AND clause)* ;

clause : phrase (operator phrase?)* | (operator phrase?)+ ;

operator : MODAL | CMP | IS | HAS | NOT | AT | NOT_LATER | NOT_EARLIER | FIRST | THEN ;

phrase : sum (ENUM sum)* ;

sum : range ((PLUS | MINUS) range)* ;

range : nominal (TO nominal)? ;

nominal : item+ ((DE | OF) item+)* ;

item : TERM | amount | DATE | CLOCK | QUOTED | TITLE | LABEL | PATH | CITE
     | CMP_POST | BEFORE | AFTER | WITHIN | FROM | SUM
     | LP disjunction RP
     ;

amount : (INT | FRACTION | RATIO | EACH) UNIT? | MAJORITY ;
