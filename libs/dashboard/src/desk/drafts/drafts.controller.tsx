import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DRAFTS,
  DeskFilesForm,
  DeskForm,
  DeskPage,
  formField,
  formTokenFor,
  type FormWithFiles,
  isOwnForm,
  mayDo,
  problem,
  Uploads,
  Views,
} from '#api';
import type { Lang } from '#kernel';
import {
  awaitsCheck,
  type Drafts,
  previewOf,
  recordedSince,
  sentencesOf,
  type SignedIn,
  sliceNamed,
  StepRefused,
} from '#record';
import { places } from '../../routing/index.js';
import { DeskDoor } from '../desk-door.js';
import { DeskPages, langOf, under } from '../desk-pages.js';
import { taskOf } from '../tasks/index.js';
import { type Form, FormReader } from '../engine/at-hand.js';
import { BeforePage, EnteredPage, isOfPaper, MovedPage } from '../engine/before.page.js';
import type { Draft } from '../engine/draft.js';
import { DraftPage } from '../engine/draft.page.js';
import { EntryDesk, type Entered } from '../engine/entry-desk.js';
import { engineWords } from '../engine/engine.words.js';
import { type Fault, faultsOf } from '../engine/faults.js';
import { scansIn, withScans } from '../engine/scans.js';
import { ofTask, type Task } from '../engine/task.js';

const draftRoute = 'desk/drafts/:draft';

interface Open {
  readonly draft: Draft;
  readonly task: Task;
  readonly form: Form;
  readonly lang: Lang;
}

/** What was begun: the form, what it would enter, and entering it. */
@Controller()
export class DraftsController {
  constructor(
    @Inject(DRAFTS) private readonly drafts: Drafts,
    private readonly views: Views,
    private readonly door: DeskDoor,
    private readonly forms: FormReader,
    private readonly desk: EntryDesk,
    private readonly uploads: Uploads,
    private readonly pages: DeskPages,
  ) {}

  @Get(under(draftRoute))
  @DeskPage()
  async show(@Param('draft') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const by = this.door.reader(request, reply);
    if (by === null) return undefined;
    return this.showForm(await this.open(by, id, request), [], request, reply);
  }

  @Post(under(draftRoute))
  @DeskFilesForm()
  async save(@Param('draft') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const came = await this.door.sent(request, reply, id);
    if (came === null) return undefined;
    const { fields: typed, files, notTaken } = came.sent;
    const open = await this.open(came.by, id, request);
    const brought = files.map(({ field: _, ...file }) => file);
    const draft = withScans({ ...open.draft, fields: ofTask(open.task, typed) }, typed, brought);
    await this.drafts.keep(draft);
    const saved = { ...open, draft, form: { ...open.form, scans: scansIn(draft) } };
    // Made for a session before this one: shown again with all that was typed.
    if (!isOwnForm(request, typed['token'] ?? '')) {
      const fault = { field: null, text: engineWords.formOutOfDate[open.lang] };
      return this.showForm(saved, [fault], request, reply, 422);
    }
    const faults = [...this.filesNotTaken(notTaken, saved), ...(await this.faults(saved))];
    if (faults.length > 0) return this.showForm(saved, faults, request, reply, 422);
    return this.pages.lead(places.beforeEntered(id), open.lang, reply);
  }

  @Get(under(`${draftRoute}/before`))
  @DeskPage()
  async before(@Param('draft') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const by = this.door.reader(request, reply);
    if (by === null) return undefined;
    const open = await this.open(by, id, request);
    const { task, form, lang, draft } = open;
    if (draft.about['entered'] !== undefined) return this.pages.lead(places.entered(id), lang, reply);
    const tried = await this.desk.tried(draft, task, form);
    if (Array.isArray(tried)) return this.showForm(open, tried, request, reply);
    if (tried instanceof StepRefused) return this.showForm(open, this.told(tried, open), request, reply);
    const token = formTokenFor(request, reply);
    const preview = await previewOf(form.view, tried);
    const page = <BeforePage id={id} task={task} form={form} token={token} preview={preview} />;
    return this.pages.send(page, request, reply, 200, form.shown);
  }

  @Post(under(`${draftRoute}/enter`))
  @DeskForm()
  async enter(
    @Param('draft') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const by = this.door.sender(request, reply, body);
    if (by === null) return undefined;
    const open = await this.open(by, id, request);
    const entered = await this.entered(open, by, request);
    if (entered instanceof StepRefused && entered.why.code === 'precondition-failed')
      return this.moved(open, request, reply);
    if (entered instanceof StepRefused) return this.showForm(open, this.told(entered, open), request, reply, 422);
    const more = formField(body, 'then') === 'more' && isOfPaper(open.task);
    if (!more) return this.pages.lead(places.entered(id), open.lang, reply);
    return this.pages.lead(`${places.whatItTells}?paper=${encodeURIComponent(entered.stream)}`, open.lang, reply);
  }

  @Get(under(`${draftRoute}/entered`))
  @DeskPage()
  async shown(@Param('draft') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const by = this.door.reader(request, reply);
    if (by === null) return undefined;
    const { draft, task, lang } = await this.open(by, id, request);
    const [slice, thing, ...events] = draft.about['entered']?.split(' ') ?? [];
    if (slice === undefined || thing === undefined) return this.pages.lead(places.draft(id), lang, reply);
    const isAction = sliceNamed(slice)?.collection.startsWith('actions/') === true;
    const view = await this.views.open(request, { asOf: null, knownAt: null });
    const isShown = isAction && (await view.actions.one(slice, thing)) !== null;
    const place = isShown ? places.action(slice, thing) : null;
    const waits = await awaitsCheck(this.desk.log, `${slice}-${thing}`, events);
    const paper = isOfPaper(task) ? `${slice}-${thing}` : (draft.about['paper'] ?? null);
    return this.pages.send(<EnteredPage task={task} place={place} waits={waits} paper={paper} />, request, reply);
  }

  @Post(under(`${draftRoute}/again`))
  @DeskForm()
  async again(
    @Param('draft') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const by = this.door.sender(request, reply, body);
    if (by === null) return undefined;
    const { draft, task, form, lang } = await this.open(by, id, request);
    const { revision: _, ...about } = draft.about;
    const revision = await this.desk.revisionOf(draft, task, form);
    await this.drafts.keep({ ...draft, about: { ...about, ...(revision !== null && { revision: String(revision) }) } });
    return this.pages.lead(places.beforeEntered(id), lang, reply);
  }

  @Post(under(`${draftRoute}/put-aside`))
  @DeskForm()
  async putAside(
    @Param('draft') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const by = this.door.sender(request, reply, body);
    if (by === null) return undefined;
    const draft = await this.drafts.find(by, id);
    if (draft !== null) await this.drafts.drop(draft);
    return this.pages.lead(places.myDesk, langOf(request), reply);
  }

  private async entered(open: Open, by: SignedIn, request: FastifyRequest): Promise<Entered | StepRefused> {
    const { draft, task, form } = open;
    const needs = sliceNamed(this.desk.planOf(draft, task, form).plan.slice)?.needs ?? 'record';
    if (!mayDo(request, needs)) throw problem('forbidden');
    return this.desk.enter(draft, { task, form, by, correlationId: String(request.id) });
  }

  private async moved({ draft, task, form }: Open, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const tried = await this.desk.tried(draft, task, form);
    const yours = Array.isArray(tried) || tried instanceof StepRefused ? [] : sentencesOf(tried, nameIn(form));
    const { slice, id: thing } = this.desk.planOf(draft, task, form).plan;
    const since = Number(draft.about['revision'] ?? '-1');
    const meanwhile = await recordedSince(this.desk.log, `${slice}-${thing}`, since, nameIn(form));
    const token = formTokenFor(request, reply);
    const page = <MovedPage id={draft.id} token={token} meanwhile={meanwhile} yours={yours} />;
    return this.pages.send(page, request, reply, 409, form.shown);
  }

  private async open(by: SignedIn, id: string, request: FastifyRequest): Promise<Open> {
    const draft = await this.drafts.find(by, id);
    const task = draft === null ? undefined : taskOf(draft);
    if (draft === null || task === undefined) throw problem('not-found', { params: { id: id.slice(0, 100) } });
    const lang = langOf(request);
    return { draft, task, lang, form: await this.forms.read(task, draft, request, lang) };
  }

  private async faults({ draft, task, form, lang }: Open): Promise<readonly Fault[]> {
    const tried = await this.desk.tried(draft, task, form);
    if (Array.isArray(tried)) return tried;
    if (tried instanceof StepRefused) return faultsOf(tried, task.fields, lang);
    // Where it is entered from now on, whatever is recorded there meanwhile is shown first.
    const { revision } = tried;
    if (revision >= 0 && draft.about['revision'] === undefined)
      await this.drafts.keep({ ...draft, about: { ...draft.about, revision: String(revision) } });
    return [];
  }

  /** Beside the field that scans are sent with; each reason once. */
  private filesNotTaken(notTaken: FormWithFiles['notTaken'], { task, lang }: Open): readonly Fault[] {
    const field = task.fields.find(({ withScans: has }) => has === true)?.name ?? null;
    return [...new Set(notTaken.map((each) => this.uploads.told(each, lang)))].map((text) => ({ field, text }));
  }

  private told(refused: StepRefused, { task, lang }: Open): readonly Fault[] {
    return faultsOf(refused, task.fields, lang);
  }

  private showForm(
    { draft, task, form }: Open,
    faults: readonly Fault[],
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): void {
    const token = formTokenFor(request, reply);
    const page = <DraftPage draft={draft} task={task} form={form} token={token} faults={faults} />;
    this.pages.send(page, request, reply, status, form.shown);
  }
}

const nameIn =
  ({ shown }: Form) =>
  (code: string) =>
    shown.find((each) => each.code === code)?.name;
