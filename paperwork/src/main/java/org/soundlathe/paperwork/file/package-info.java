/// Safe writing: a file stands under its final name whole, or not at all.
@NullMarked
package org.soundlathe.paperwork.file;

import org.jspecify.annotations.NullMarked;
