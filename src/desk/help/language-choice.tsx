import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { LOCALES, type Locale } from '../../contract/locale.ts';

/** Each language in its own words, as its readers know it. */
const NAMES: Readonly< Record< Locale, string > > = {
	en: 'English',
	fr: 'Français',
	nl: 'Nederlands',
	de: 'Deutsch',
	it: 'Italiano',
};

interface Props {
	value: Locale;
	/** The languages that have a text. */
	written: readonly Locale[];
	onChange: ( locale: Locale ) => void;
}

/** Which language is being written, and which are still missing. */
export function LanguageChoice( { value, written, onChange }: Props ) {
	return (
		<div
			className="deskside-languages"
			role="group"
			aria-label={ __( 'Language', 'deskside' ) }
		>
			{ LOCALES.map( ( locale ) => (
				<Button
					key={ locale }
					size="compact"
					variant={ locale === value ? 'primary' : 'secondary' }
					aria-pressed={ locale === value }
					onClick={ () => onChange( locale ) }
				>
					<span lang={ locale }>
						{ written.includes( locale )
							? NAMES[ locale ]
							: sprintf(
									/* translators: %s: a language that has no text yet */
									__( '%s (missing)', 'deskside' ),
									NAMES[ locale ]
							  ) }
					</span>
				</Button>
			) ) }
		</div>
	);
}
