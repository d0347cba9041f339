package org.banfa.syntax.lex;

/**
 * A word of the lexicon.
 *
 * @param key identity: a function word's name such as {@code must}, a unit's such as {@code PEOPLE}, a term's declared
 *     Chinese name
 * @param type token type
 * @param chinese canonical Chinese spelling
 * @param english canonical English spelling, empty when there is none
 */
public record Entry(String key, int type, String chinese, String english) {}
