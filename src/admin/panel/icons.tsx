/** The two icons of the panel's head, drawn here: the icon package would be bundled for them. */
const icon = ( path: string ) => (
	<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
		<path d={ path } fill="none" stroke="currentColor" strokeWidth="1.6" />
	</svg>
);

export const closeSmall = icon( 'M7 7l10 10M17 7L7 17' );
export const shrink = icon( 'M5 12h14M5 18h14' );
export const sidebar = icon( 'M5 6h14v12H5zM10 6v12' );
