/// Numbered messages and refusals: what happened, where, and what to do next.
@NullMarked
package org.soundlathe.paperwork.message;

import org.jspecify.annotations.NullMarked;
