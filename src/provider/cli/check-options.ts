import { z } from 'zod';
import { UsageError } from './command.ts';

/**
 * The values of a command's options, checked.
 *
 * @throws {UsageError} with how the command is used and every option that cannot be taken.
 */
export function checkOptions< Value >(
	schema: z.ZodType< Value >,
	given: unknown,
	usage: string
): Value {
	const checked = schema.safeParse( given );
	if ( ! checked.success ) {
		throw new UsageError(
			[
				usage,
				...checked.error.issues.map(
					( { path, message } ) =>
						`  --${ path
							.join( '.' )
							.replaceAll( '_', '-' ) }: ${ message }`
				),
			].join( '\n' )
		);
	}
	return checked.data;
}

/** A whole number, as it is typed; an empty text is none. */
export const typedNumber = < Schema extends z.ZodType< unknown, number > >(
	schema: Schema
) =>
	z
		.string()
		.regex( /^\d+(\.\d+)?$/, 'A number such as 9500.' )
		.transform( Number )
		.pipe( schema );
