import type { Caller } from '../../access/caller.ts';
import { toMailRow, type MailValues } from '../../mail/ask-mail.ts';
import type { TakenConsent } from './take-consent.ts';

/** The mail that brings whoever agreed the record, whether it holds or not; null without an agreement or an address. */
export function consentMail(
	{ site, person, at }: Caller,
	ticket_id: string,
	{ columns, given }: TakenConsent
): MailValues | null {
	if ( ! columns.consent || person.email === null ) {
		return null;
	}
	const { provider_id, site_id } = site;
	return toMailRow(
		{ provider_id, site_id, ticket_id },
		{
			kind: 'agreed',
			key: `agreed ${ ticket_id }`,
			to: {
				name: person.name,
				address: person.email,
				locale: person.locale,
			},
			data: { holds: given !== null },
			at,
		}
	);
}
