import type { Page } from 'playwright-core';

/**
 * What is wider than the panel that it stands in, by state. Parts for screen readers only are a pixel wide by intent, and a name that
 * ends in dots is cut off by what it stands in, which is judged itself.
 */
export const wideParts = ( page: Page ) =>
	page.evaluate( () =>
		[ ...document.querySelectorAll< HTMLElement >( '.state' ) ].flatMap(
			( state ) => {
				const panel = state.querySelector( '.deskside-panel' );
				const room = panel?.getBoundingClientRect();
				return [ ...( panel?.querySelectorAll( '*' ) ?? [] ) ]
					.filter( ( part ) => {
						const box = part.getBoundingClientRect();
						const around = part.parentElement ?? part;
						return (
							box.width > 1 &&
							room !== undefined &&
							getComputedStyle( around ).textOverflow !==
								'ellipsis' &&
							( box.left < room.left - 0.5 ||
								box.right > room.right + 0.5 )
						);
					} )
					.map(
						( part ) =>
							`${ state.getAttribute( 'aria-label' ) ?? '' }: ${
								part.tagName
							}.${ part.getAttribute( 'class' ) ?? '' }`
					)
					.slice( 0, 3 );
			}
		)
	);

/** The parts of the desk, in frames of their own, that lead sideways. */
export const wideFrames = ( page: Page ) =>
	page.evaluate( () =>
		[ ...document.querySelectorAll< HTMLIFrameElement >( '.desk-frame' ) ]
			.filter( ( { contentDocument } ) => {
				const root = contentDocument?.documentElement;
				return ! root || root.scrollWidth > root.clientWidth;
			} )
			.map( ( { title } ) => title )
	);
