/// Can I hand this to someone?
@NullMarked
package app.muster.ui.documents;

import org.jspecify.annotations.NullMarked;
