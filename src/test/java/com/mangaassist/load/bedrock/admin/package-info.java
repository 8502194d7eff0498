/**
 * The mock's own operations under {@code /__mock/}, for the mock that stands alone: usage, faults, overrides, metrics.
 *
 * <p>What a test does through the object, a person does with curl; both reach the same parts.
 */
@NullMarked
package com.mangaassist.load.bedrock.admin;

import org.jspecify.annotations.NullMarked;
