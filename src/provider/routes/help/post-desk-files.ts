import { helpFiles, helpImported } from '../../../contract/help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { HelpMistakes } from '../../help/help-mistake.ts';
import { importHelp } from '../../help/import-help.ts';
import { agentWriter } from '../../http/agent-writer.ts';
import type { Route } from '../../http/app-instance.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { writeOnce } from '../../http/write-once.ts';

/** Takes help files in, all or none; a mistake comes back with its file and line. */
export const postDeskFiles: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/help/files',
		{ schema: { body: helpFiles, response: { 201: helpImported } } },
		async ( request, reply ) => {
			const agent = agentOf( request );
			const at = now();
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				( trx ) =>
					importHelp(
						trx,
						agent.provider_id,
						request.body.files,
						at
					).catch( refuse )
			);
		}
	);

function refuse( error: unknown ): never {
	if ( ! ( error instanceof HelpMistakes ) ) {
		throw error;
	}
	throw new ProblemError( 'invalid_request', 'Nothing was imported.', {
		fields: error.mistakes
			.slice( 0, 100 )
			.map( ( { path, line, message } ) => ( {
				path: `${ path }:${ line }`,
				message,
			} ) ),
	} );
}
