/// How far a long job is, and whether to stop.
@NullMarked
package org.soundlathe.paperwork.progress;

import org.jspecify.annotations.NullMarked;
