import { __, setLocaleData } from '@wordpress/i18n';

/** Gives WordPress's components, which ask for their few own texts in its default domain, our translations of them. */
export function borrowTexts(): void {
	const texts = {
		Close: __( 'Close', 'deskside' ),
		'Error notice': __( 'Error notice', 'deskside' ),
		'Information notice': __( 'Information notice', 'deskside' ),
		'Warning notice': __( 'Warning notice', 'deskside' ),
		'Success notice': __( 'Success notice', 'deskside' ),
		Notifications: __( 'Notifications', 'deskside' ),
	};
	setLocaleData(
		Object.fromEntries(
			Object.entries( texts ).map( ( [ text, translation ] ) => [
				text,
				[ translation ],
			] )
		)
	);
}
