/**
 * A typed view of report.json, from which every other output is rendered.
 *
 * <p>Outputs that are made of the stored document, and of nothing else, can be made again at any time, and cannot
 * disagree with it. The view is tolerant: what an older or a broken-off run lacks is absent, never an error. All free
 * text passes {@link com.mangaassist.load.report.document.InertText} on its way out.
 */
@NullMarked
package com.mangaassist.load.report.document;

import org.jspecify.annotations.NullMarked;
