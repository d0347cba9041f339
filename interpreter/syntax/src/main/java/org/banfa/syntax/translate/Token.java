package org.banfa.syntax.translate;

import org.banfa.syntax.lex.Word;

/** A printed word; {@code source} is the word it stands for, null when it was added. */
record Token(String text, Word source) {}
