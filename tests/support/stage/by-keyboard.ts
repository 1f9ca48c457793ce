import type { Page } from 'playwright-core';

/** Name of what has the focus, as a screen reader says it first. */
export const focused = ( page: Page ): Promise< string > =>
	page.evaluate( () => {
		const element = document.activeElement;
		const label =
			element?.id &&
			document.querySelector(
				`label[for="${ CSS.escape( element.id ) }"]`
			);
		return (
			element?.getAttribute( 'aria-label' ) ||
			( label && label.textContent ) ||
			element?.textContent ||
			''
		).trim();
	} );

/** Presses Tab, or Shift and Tab, until the wanted thing has the focus; the way must be shorter than 40 stops. */
export async function tabTo(
	page: Page,
	wanted: RegExp,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise< void > {
	const seen: string[] = [];
	for ( let stop = 0; stop < 40; stop++ ) {
		const name = await focused( page );
		if ( wanted.test( name ) ) {
			return;
		}
		seen.push( name.slice( 0, 40 ) );
		await page.keyboard.press( key );
	}
	throw new Error(
		`No way by ${ key } to ${ wanted }: ${ seen.join( ' | ' ) }`
	);
}

/** Goes there by Tab and presses a key, Enter when none is named. */
export async function press(
	page: Page,
	wanted: RegExp,
	key: 'Enter' | 'Space' = 'Enter'
): Promise< void > {
	await tabTo( page, wanted );
	await page.keyboard.press( key );
}
