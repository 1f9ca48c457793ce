import * as z from 'zod';
import {
	acknowledgeAdvice as acknowledgement,
	advice,
	adviceList,
	newAdvice,
} from '../../../contract/advice.ts';
import { adviceId, contractId } from '../../../contract/ids.ts';
import { callerOf, type Caller } from '../../access/caller.ts';
import { checkContract } from '../../access/check-contract.ts';
import { agentOf } from '../../access/require-agent.ts';
import { acknowledgeAdvice } from '../../advice/acknowledge-advice.ts';
import { giveAdvice } from '../../advice/give-advice.ts';
import { readAdvice, readOneAdvice } from '../../advice/read-advice.ts';
import { remindOfAdvice } from '../../advice/remind-of-advice.ts';
import { agentWriter } from '../../http/agent-writer.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';

const readerOf = ( { site, person }: Caller ) => ( {
	provider_id: site.provider_id,
	contract_id: site.contract.id,
	ref: person.ref,
} );

/** The advice that was given under the site's contract. */
const getAdvice: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/advice',
		{ schema: { response: { 200: adviceList } } },
		async ( request ) => ( {
			advice: await readAdvice(
				db,
				readerOf( callerOf( request, now() ) )
			),
		} )
	);

/** An owner has read it. */
const postAcknowledgement: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/advice/:id/acknowledgement',
		{
			schema: {
				params: z.strictObject( { id: adviceId } ),
				body: acknowledgement,
				response: { 201: advice },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			const { id } = request.params;
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				async ( trx ) => {
					await acknowledgeAdvice( trx, caller, id, request.body );
					return readOneAdvice( trx, readerOf( caller ), id );
				}
			);
		}
	);

export const SITE_ADVICE: readonly Route[] = [ getAdvice, postAcknowledgement ];

const ofContract = z.strictObject( { id: contractId } );
const ofAdvice = z.strictObject( { id: contractId, advice: adviceId } );

/** The advice of a contract, acknowledged or not. */
const getDeskAdvice: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/contracts/:id/advice',
		{ schema: { params: ofContract, response: { 200: adviceList } } },
		async ( request ) => {
			const agent = agentOf( request );
			const { id } = request.params;
			await checkContract( db, agent, id );
			const { provider_id } = agent;
			return {
				advice: await readAdvice( db, {
					provider_id,
					contract_id: id,
					ref: null,
				} ),
			};
		}
	);

/** An advice, given now. */
const postAdvice: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/contracts/:id/advice',
		{
			schema: {
				params: ofContract,
				body: newAdvice,
				response: { 201: advice },
			},
		},
		async ( request, reply ) => {
			const agent = agentOf( request );
			const at = now();
			const { provider_id } = agent;
			const { id: contract_id } = request.params;
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				async ( trx ) => {
					await checkContract( trx, agent, contract_id );
					await giveAdvice(
						trx,
						agent,
						contract_id,
						request.body,
						at
					);
					return readOneAdvice(
						trx,
						{ provider_id, contract_id, ref: null },
						request.body.id
					);
				}
			);
		}
	);

/** Reminds the client of what nobody acknowledged. */
const postReminder: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/contracts/:id/advice/:advice/reminders',
		{ schema: { params: ofAdvice, response: { 201: advice } } },
		async ( request, reply ) => {
			const agent = agentOf( request );
			const at = now();
			const { provider_id } = agent;
			const { id: contract_id, advice: id } = request.params;
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				async ( trx ) => {
					await remindOfAdvice( trx, agent, { contract_id, id }, at );
					return readOneAdvice(
						trx,
						{ provider_id, contract_id, ref: null },
						id
					);
				}
			);
		}
	);

export const DESK_ADVICE: readonly Route[] = [
	getDeskAdvice,
	postAdvice,
	postReminder,
];
