/// Where the nodes of a dependency map go: groups become tiles, each tile is laid out in layers,
/// tiles stand on shelves, and what runs between tiles keeps to the corridors between them. What is
/// needed lies below what needs it. Pure arithmetic: the same graph always gives the same picture.
@NullMarked
package app.muster.layout;

import org.jspecify.annotations.NullMarked;
