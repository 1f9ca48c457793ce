/** Runs in a page: which of its labels and notices masking hides although they say nothing about anybody. */

/** What must stay readable: headings, labels, menus, notices, buttons, help texts, tabs. */
const LABELS =
	'h1,h2,h3,h4,thead th,.form-table th,label,legend,button,.button,#adminmenu a,.notice,.notice p,.description,.howto,.nav-tab,.subsubsub a,summary,[role=tab],.hndle,.page-title-action,.components-base-control__label,#contextual-help-wrap p,#contextual-help-wrap a,.health-check-accordion-trigger,.health-check-table td:first-child,.plugin-title strong,.theme-name,dt';
/** Labels that name a person or a record are no labels. */
const RECORDS =
	'tbody .check-column,.wp-list-table tbody label,.display-name,#the-comment-list';

/**
 * Harvests the labels of the frozen page.
 *
 * @return {string} Source of a function that gives `{ label: string, masked: string | null }[]`; null: it stayed readable.
 */
export const harvestLabels = `( () => {
	const frozen = window.bench.freeze();
	const own = ( element ) => [ ...element.childNodes ].filter( ( node ) => node.nodeType === 3 ).map( ( node ) => node.nodeValue ).join( ' ' ).replace( /\\s+/g, ' ' ).trim();
	const found = [];
	for ( const [ live, copy ] of frozen.view.pairs ) {
		if ( ! live.matches( ${ JSON.stringify(
			LABELS
		) } ) || live.closest( ${ JSON.stringify( RECORDS ) } ) ) continue;
		const label = own( live );
		if ( ! /\\p{L}{2}/u.test( label ) ) continue;
		const shown = own( copy );
		found.push( { label, masked: /•/.test( shown ) && ! /•/.test( label ) ? shown : null } );
	}
	return found;
} )()`;
