import { z } from 'zod';
import { providerCard } from '../../contract/summary.ts';
import { PHONE_NUMBER } from '../plans/phone-number.ts';
import { typedName } from '../typed-name.ts';

/** How they are written behind a command. */
export const PROVIDER_ARGS = {
	name: { type: 'string' },
	colour: { type: 'string' },
	phone: { type: 'string' },
} as const;

/** What the sites show of a provider, as options of a command. */
export const providerOptions = z.object( {
	name: typedName( 200 ),
	colour: z
		.string( 'It is missing.' )
		.regex( /^#[0-9a-f]{6}$/i, 'A colour like #0a5c7a.' )
		.toLowerCase()
		.pipe( providerCard.shape.colour ),
	phone: z
		.string()
		.trim()
		.max( 50 )
		.regex( PHONE_NUMBER, 'A number like +31 20 555 0142.' )
		.optional(),
} );
