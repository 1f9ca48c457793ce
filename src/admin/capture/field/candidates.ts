/** What can be picked, from the smallest: fields, then rows and boxes of WordPress and its components. */
const FIELD =
	'input:not([type=hidden]),select,textarea,button,a[href],summary,[role=button],[role=tab],[role=menuitem],[role=checkbox],[role=switch],[role=combobox],[contenteditable=""],[contenteditable=true]';
const PLACE =
	'.notice,div.error,div.updated,.components-notice,.components-snackbar,[data-block],.components-base-control,.components-panel__row,.form-table tr,.wp-list-table tr,.postbox,fieldset,.card,.plugin-card,.theme,th,h1,h2,h3,iframe,img,canvas';

const OWN_UI = '[data-deskside-ui]';

/** The element to pick for what is under the pointer: the nearest field or place; else the element itself. Null inside `ignore`. */
export function candidateAt(
	element: Element | null,
	ignore?: Element
): Element | null {
	if (
		! element ||
		ignore?.contains( element ) ||
		element.closest( OWN_UI )
	) {
		return null;
	}
	const label = element.closest( 'label' ) as HTMLLabelElement | null;
	return (
		element.closest( FIELD ) ??
		label?.control ??
		element.closest( PLACE ) ??
		element
	);
}

/** Skip links and closed menus of WordPress are put above the page, where no scrolling goes. */
function isWithinReach( element: Element ): boolean {
	let { bottom } = element.getBoundingClientRect();
	for ( let at: Element | undefined = element; at;  ) {
		bottom += at.scrollTop;
		at = at.parentElement ?? ( at.getRootNode() as ShadowRoot ).host;
	}
	return bottom > 0;
}

function isVisible( element: Element ): boolean {
	const box = element.getBoundingClientRect();
	return (
		box.width > 1 &&
		box.height > 1 &&
		isWithinReach( element ) &&
		( element.checkVisibility?.( { visibilityProperty: true } ) ?? true )
	);
}

/** Most of WordPress's own modals say it to nobody but their style sheet. */
const MODAL =
	'[aria-modal=true],dialog:modal,.components-modal__frame,.media-modal,.theme-wrap,.wc-backbone-modal,#TB_window';

/** A modal dialog makes everything around it unreachable. */
function openModal( doc: Document ): ParentNode {
	const modals = doc.querySelectorAll( MODAL );
	const visible = [ ...modals ].filter(
		( modal ) => ! modal.closest( OWN_UI ) && isVisible( modal )
	);
	return visible[ visible.length - 1 ] ?? doc;
}

/** Everything the keyboard can go through, in document order, frames and open shadow roots included. */
export function allCandidates( root: ParentNode, ignore?: Element ): Element[] {
	const start = root.nodeType === 9 ? openModal( root as Document ) : root;
	const found: Element[] = [];
	for ( const element of start.querySelectorAll( '*' ) ) {
		if ( ignore?.contains( element ) || element.closest( OWN_UI ) ) {
			continue;
		}
		if (
			element.matches( `${ FIELD },${ PLACE }` ) &&
			isVisible( element )
		) {
			found.push( element );
		}
		const inside = element.shadowRoot ?? frameDocument( element );
		if ( inside ) {
			found.push( ...allCandidates( inside, ignore ) );
		}
	}
	return found;
}

/** The document of a same-origin frame. */
export function frameDocument( element: Element ): Document | null {
	try {
		return element.localName === 'iframe'
			? ( element as HTMLIFrameElement ).contentDocument
			: null;
	} catch {
		return null;
	}
}
