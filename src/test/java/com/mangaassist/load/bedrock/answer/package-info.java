/**
 * What the mock says: the text of an answer, where it ends and how many tokens it has.
 *
 * <p>Independent of the API that asked: the same conversation gets the same answer through any of them.
 */
@NullMarked
package com.mangaassist.load.bedrock.answer;

import org.jspecify.annotations.NullMarked;
