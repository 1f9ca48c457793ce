/** States a picture cannot be in, and the attributes that stand for them in the copy. Specificity stays the same. */
const STATES: Readonly< Record< string, string > > = {
	root: '[data-ds-root]',
	hover: '[data-ds-hover]',
	focus: '[data-ds-focus]',
	'focus-visible': '[data-ds-focus-visible]',
	'focus-within': '[data-ds-focus-within]',
	'popover-open': '[data-ds-popover-open]',
	modal: '[data-ds-modal]',
	indeterminate: '[data-ds-indeterminate]',
	autofill: '[data-ds-autofill]',
	'-webkit-autofill': '[data-ds-autofill]',
	// A picture has no links, and nobody need know what was visited.
	link: '[href]',
	'any-link': '[href]',
	'-webkit-any-link': '[href]',
	visited: '[data-ds-never]',
	active: '[data-ds-never]',
	target: '[data-ds-never]',
	fullscreen: '[data-ds-never]',
	defined: ':is(*)',
};

const STATE = new RegExp(
	`(?<![:\\\\]):(${ Object.keys( STATES ).join( '|' ) })(?![\\w(-])`,
	'g'
);

/** Filled inputs of these types are text fields in the copy. */
const TYPED =
	/\[type="?(number|date|time|month|week|datetime-local)"?(?: i)?\]/g;

/** A selector of the page as it has to be for the copy. */
export function rewriteSelector( selector: string ): string {
	if ( ! selector.includes( ':' ) && ! selector.includes( '[type' ) ) {
		return selector;
	}
	return selector
		.replace( STATE, ( _all, state: string ) => STATES[ state ] ?? '' )
		.replace( TYPED, ':is([type="$1"],[data-ds-type="$1"])' );
}

/** A selector of a shadow root, to stand in `@scope` around the copy of its host. */
export function rewriteHost( selector: string ): string {
	return selector
		.replace( /:host\(((?:[^()]|\([^()]*\))*)\)/g, ':scope:is($1)' )
		.replace( /:host(?![\w(-])/g, ':scope' );
}

/** `::slotted( x )` from outside of the scope: what was put into the slots of the host with this number. */
export function rewriteSlotted( selector: string, host: number ): string {
	return selector.replace(
		/^.*::slotted\(((?:[^()]|\([^()]*\))*)\)/,
		`[data-ds-host="${ host }"] [data-ds-slot]>:is($1)`
	);
}
