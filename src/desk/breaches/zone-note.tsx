import { __, sprintf } from '@wordpress/i18n';

interface Props {
	/** IANA: the one of the words. */
	zone: string;
	/** An instant that both clocks can show, ISO 8601. */
	at: string;
}

/** Whose clock the provider's words follow and whose the figures beside them; nothing where both show the same time. */
export function ZoneNote( { zone, at }: Props ) {
	const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
	if ( clockIn( zone, at ) === clockIn( own, at ) ) {
		return null;
	}
	return (
		<p className="deskside-small">
			{ sprintf(
				/* translators: 1, 2: names of time zones, such as Europe/Amsterdam */
				__(
					'Times in this sentence are those of the office (%1$s), all others are yours (%2$s).',
					'deskside'
				),
				zone,
				own
			) }
		</p>
	);
}

const clockIn = ( timeZone: string, at: string ): string =>
	new Intl.DateTimeFormat( 'en', {
		timeZone,
		dateStyle: 'short',
		timeStyle: 'short',
	} ).format( new Date( at ) );
