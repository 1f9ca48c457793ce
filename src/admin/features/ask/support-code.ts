import { supportCodeOf } from '../../../contract/support-code.ts';

/** The support code in two groups, to read out on the phone: `4C8-D0F`. */
export function supportCode( ticketId: string ): string {
	const code = supportCodeOf( ticketId );
	const half = Math.ceil( code.length / 2 );
	return `${ code.slice( 0, half ) }-${ code.slice( half ) }`;
}
