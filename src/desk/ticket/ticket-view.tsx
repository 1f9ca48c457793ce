import type {
	Agent,
	DeskTicket,
	RecordMinutes,
	Reply,
	SetStatus,
} from '../../contract/desk.ts';
import { AccessPanel } from '../access/access-panel.tsx';
import { DeadlinePanel } from '../breaches/deadline-panel.tsx';
import { ClassPanel } from '../class/class-panel.tsx';
import { QuotesPanel } from '../quotes/quotes-panel.tsx';
import { RecordsPanel } from '../records/records-panel.tsx';
import { AnswerGuard } from './answer-guard.tsx';
import { CapturePanel } from './capture-panel.tsx';
import { ContractPanel } from './contract-panel.tsx';
import { EstimatePanel } from './estimate-panel.tsx';
import { MinutesForm } from './minutes-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import { seenOfTicket } from '../store/seen-of.ts';
import { Thread } from './thread.tsx';
import { TicketHead } from './ticket-head.tsx';

interface Props {
	ticket: DeskTicket;
	agent: Agent;
	onReply: ( reply: Reply ) => Promise< unknown >;
	onRecord: ( entry: RecordMinutes, key: string ) => Promise< unknown >;
	onStatus: ( wanted: SetStatus, key: string ) => Promise< unknown >;
	onReload: () => void;
}

/** A ticket: on one side what was said, the answer and the minutes; on the other what the owner saw and was told. */
export function TicketView( {
	ticket,
	agent,
	onReply,
	onRecord,
	onStatus,
	onReload,
}: Props ) {
	const { ticket: shared, item, contract } = ticket;
	const isRefused = item.status === 'refused';
	return (
		<article className="deskside-ticket" aria-labelledby="ticket-subject">
			<TicketHead
				item={ item }
				openedBy={ shared.opened_by.name }
				agentId={ agent.id }
				seen={ seenOfTicket( ticket ) }
				onStatus={ onStatus }
				onReload={ onReload }
			/>
			<div className="deskside-ticket__talk">
				<Thread
					ticketId={ shared.id }
					agentId={ agent.id }
					messages={ shared.messages }
					onReload={ onReload }
				/>
				{ ! isRefused && (
					<AnswerGuard ticket={ ticket } onReply={ onReply }>
						{ ( onSend ) => (
							<ReplyForm
								ticketId={ shared.id }
								agentId={ agent.id }
								messages={ shared.messages }
								onSend={ onSend }
								onReload={ onReload }
							/>
						) }
					</AnswerGuard>
				) }
				<QuotesPanel ticket={ ticket } agentId={ agent.id } />
				<ContractPanel ticket={ ticket } onReload={ onReload } />
				{ ! isRefused && (
					<MinutesForm
						ticketId={ shared.id }
						agentId={ agent.id }
						contract={ contract }
						onRecord={ onRecord }
						onReload={ onReload }
					/>
				) }
			</div>
			<div className="deskside-ticket__facts">
				<DeadlinePanel
					deadline={ ticket.deadline }
					workingDays={ shared.due?.working_days ?? null }
					breaches={ ticket.breaches }
				/>
				{ shared.capture && (
					<CapturePanel
						capture={ shared.capture }
						messages={ shared.messages }
					/>
				) }
				<RecordsPanel
					ticket={ shared }
					mayRefuse={ ticket.may_refuse }
				/>
				<AccessPanel
					ticketId={ shared.id }
					siteName={ item.site_name }
					updatedAt={ shared.updated_at }
				/>
				<ClassPanel
					ticketId={ shared.id }
					agentId={ agent.id }
					updatedAt={ shared.updated_at }
				/>
				<EstimatePanel estimate={ shared.estimate } />
			</div>
		</article>
	);
}
