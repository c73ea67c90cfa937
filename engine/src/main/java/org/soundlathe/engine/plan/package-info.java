/// The desk on paper: strips, what they are set to, and who feeds and keys whom; no knowledge of
/// sessions.
@NullMarked
package org.soundlathe.engine.plan;

import org.jspecify.annotations.NullMarked;
