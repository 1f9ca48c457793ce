/** Makes the copy of something unreadable an even grey box with its name in the middle. */
export function greyBox( copy: Element, name: string ): void {
	const label = name.replace( /[^\w. -]/g, '' ).slice( 0, 60 );
	const svg =
		`<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='100%'><rect width='100%' height='100%' fill='#c3c4c7'/>` +
		`<text x='50%' y='50%' text-anchor='middle' dominant-baseline='middle' font-family='sans-serif' font-size='13' fill='#1d2327'>${ label }</text></svg>`;
	copy.setAttribute(
		'src',
		`data:image/svg+xml,${ encodeURIComponent( svg ) }`
	);
	copy.setAttribute( 'data-ds-box', label );
}
