import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config.ts';

export const DESK_COOKIE = 'deskside_desk';

/** A working day: who stays signed in longer signs in again in the morning. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** No script reads it, no other site sends it, and over https nothing but https carries it. */
export function deskCookieOptions( {
	publicUrl,
}: Config ): CookieSerializeOptions {
	return {
		path: '/v1/desk',
		httpOnly: true,
		sameSite: 'strict',
		secure: publicUrl?.startsWith( 'https:' ) ?? false,
		maxAge: SESSION_SECONDS,
	};
}
