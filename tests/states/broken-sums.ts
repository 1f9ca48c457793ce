import type { Page } from 'playwright-core';

/** Sums and counts, in any frame, that go on in a second line. */
export async function brokenSums( page: Page ): Promise< string[] > {
	const found = await Promise.all(
		page.frames().map( ( frame ) =>
			frame.evaluate( () =>
				[ ...document.querySelectorAll( 'td, dd, output, strong' ) ]
					.filter( ( part ) => {
						const text = document.createRange();
						text.selectNodeContents( part );
						const lines = new Set(
							[ ...text.getClientRects() ].map(
								( { top } ) => top
							)
						);
						return (
							/^[-−]?\p{Sc}?\s?[\d.,\s]+\p{Sc}?$/u.test(
								part.textContent ?? ''
							) && lines.size > 1
						);
					} )
					.map( ( part ) => part.textContent ?? '' )
			)
		)
	);
	return found.flat();
}
