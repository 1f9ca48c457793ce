import type * as z from 'zod';
import { callSite } from './call-site.ts';
import { toJson } from './to-json.ts';

/** A POST of JSON; `signal` cancels it. */
export const sendJson = < T >(
	url: string,
	body: unknown,
	answer: z.ZodType< T >,
	signal?: AbortSignal
): Promise< T > =>
	callSite(
		{
			url,
			method: 'POST',
			body: toJson( body ),
			type: 'application/json',
			signal,
		},
		answer
	);
