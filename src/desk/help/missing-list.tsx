import { __ } from '@wordpress/i18n';

/** What readers missed, in their own words: written for the provider, shown to agents only. */
export function MissingList( { missing }: { missing: readonly string[] } ) {
	if ( missing.length === 0 ) {
		return null;
	}
	return (
		<details className="deskside-more">
			<summary>{ __( 'What readers missed', 'deskside' ) }</summary>
			<ul className="deskside-reasons">
				{ missing.map( ( words, at ) => (
					<li key={ at } dir="auto">
						{ words }
					</li>
				) ) }
			</ul>
		</details>
	);
}
