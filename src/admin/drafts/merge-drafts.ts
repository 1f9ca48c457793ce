/** Two texts of one field, written at the same time in two tabs: both stay, one below the other. */
const bothTexts = ( ours: string, theirs: string ) =>
	ours.includes( theirs ) ? ours : `${ ours }\n\n${ theirs }`;

/**
 * What two tabs made of one draft: each field as it was changed, ours where both changed it; of the long text
 * nothing is lost.
 *
 * @param base   What both started from.
 * @param ours   What stands in this tab.
 * @param theirs What the other tab kept.
 */
export function mergeDrafts< T extends { id: string; body: string } >(
	base: T,
	ours: T,
	theirs: T
): T {
	const merged = { ...theirs };
	for ( const name of Object.keys( ours ) as ( keyof T )[] ) {
		if ( ours[ name ] !== base[ name ] ) {
			merged[ name ] = ours[ name ];
		}
	}
	const bothChanged = ours.body !== base.body && theirs.body !== base.body;
	return bothChanged
		? { ...merged, body: bothTexts( ours.body, theirs.body ) }
		: merged;
}
