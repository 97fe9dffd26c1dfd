import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CourseRow, CourseCategoryRow } from './repository/courses.ts';
import type { EnrolmentCallRow } from './repository/enrolment-calls.ts';
import type { EnrolmentCallPage } from './resolvers/enrolment-call.ts';
import type { TrainingRecordRow, CompletionRow } from './repository/completions.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Ngày dương lịch dạng YYYY-MM-DD, không có múi giờ. */
  Date: { input: string; output: string; }
  /** Thời điểm theo ISO 8601, giờ UTC. */
  DateTime: { input: string; output: string; }
  /** Số thập phân chính xác viết thành chuỗi; tiền là đồng. */
  Decimal: { input: string; output: string; }
  /** Ngày có thể chỉ biết năm (YYYY) hoặc tháng (YYYY-MM). */
  PartialDate: { input: string; output: string; }
  /** Tháng dạng YYYY-MM. */
  YearMonth: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Phần việc của một người trong một thay đổi. */
export type ChangePart =
  /** Kiểm tra, xác nhận. */
  | 'CHECKER'
  /** Lập. */
  | 'MAKER'
  /** Ký, ban hành, cho thực hiện. */
  | 'SIGNER';

/** Mã danh mục không được dùng cho dữ liệu mới vào ngày đó: chưa có, chưa hoặc không còn hiệu lực. */
export type CodeNotInForce = UserError & {
  __typename?: 'CodeNotInForce';
  /** Danh mục của mã. */
  catalog: Scalars['String']['output'];
  /** Mã đã nhận. */
  code: Scalars['String']['output'];
  /** Trường mang mã, theo đường dẫn trong `input`. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Mã đang dùng thay vào ngày đó, nếu có. */
  standingCode?: Maybe<Scalars['String']['output']>;
};

/** Một lần hoàn thành khóa đào tạo, bồi dưỡng. */
export type CompletedCourse = {
  __typename?: 'CompletedCourse';
  /** Ngày hoàn thành. */
  completedOn: Scalars['Date']['output'];
  /** Khóa đã học. */
  course: Course;
  /** Số tiết được công nhận. */
  hours: Scalars['Int']['output'];
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
  /** Năm tính tiết. */
  year: Scalars['Int']['output'];
};

/** Một trang các khóa đã hoàn thành. */
export type CompletedCourseConnection = {
  __typename?: 'CompletedCourseConnection';
  /** Các khóa của trang. */
  edges: Array<CompletedCourseEdge>;
  /** Vị trí của trang. */
  pageInfo: PageInfo;
  /** Tổng số khóa đã hoàn thành. */
  totalCount: Scalars['Int']['output'];
};

/** Một khóa đã hoàn thành trong danh sách. */
export type CompletedCourseEdge = {
  __typename?: 'CompletedCourseEdge';
  /** Con trỏ của phần tử. */
  cursor: Scalars['String']['output'];
  /** Khóa đã hoàn thành. */
  node: CompletedCourse;
};

/** Mức tin cậy của một dòng danh mục; các phần khác nhau thì lấy mức thấp nhất. */
export type Confidence =
  /** Suy ra từ quy luật của bảng. */
  | 'INFERRED'
  /** Theo hiểu biết chung, độ chắc cao. */
  | 'MEMORY_HIGH'
  /** Theo hiểu biết chung, độ chắc vừa: cần đối chiếu. */
  | 'MEMORY_MEDIUM'
  /** Theo nguồn thứ cấp đã đọc. */
  | 'SECONDARY'
  /** Đã đối chiếu với văn bản chính thức. */
  | 'VERIFIED';

/** Khóa đào tạo, bồi dưỡng trong danh mục. */
export type Course = {
  __typename?: 'Course';
  /** Loại nội dung (mã danh mục). */
  category: Scalars['String']['output'];
  /** Ký hiệu khóa. */
  code: Scalars['String']['output'];
  /** Thời lượng, tính bằng tiết 45 phút. */
  hours: Scalars['Int']['output'];
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
  /** Cơ sở tổ chức. */
  organiser: Scalars['String']['output'];
  /** Tên khóa. */
  title: Scalars['String']['output'];
  /** Có trong danh mục từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Ra khỏi danh mục từ ngày; không có nghĩa là còn áp dụng. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Loại nội dung đào tạo, bồi dưỡng trong danh mục. */
export type CourseCategory = {
  __typename?: 'CourseCategory';
  /** Mã loại. */
  code: Scalars['String']['output'];
  /** Tên loại. */
  name: Scalars['String']['output'];
};

/** Thông báo chiêu sinh một khóa đào tạo, bồi dưỡng. */
export type EnrolmentCall = {
  __typename?: 'EnrolmentCall';
  /** Ngày cuối cùng nhận đăng ký. */
  closesOn: Scalars['Date']['output'];
  /** Khóa được chiêu sinh. */
  course: Course;
  /** Ngày bế giảng, nếu đã ấn định. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Số người đã đăng ký, của mọi đơn vị. */
  enrolled: Scalars['Int']['output'];
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
  /** Ngày bắt đầu nhận đăng ký. */
  opensOn: Scalars['Date']['output'];
  /** Số chỗ. */
  seats: Scalars['Int']['output'];
  /** Ngày khai giảng, nếu đã ấn định. */
  startsOn?: Maybe<Scalars['Date']['output']>;
  /** Tên thông báo. */
  title: Scalars['String']['output'];
};

/** Một trang thông báo chiêu sinh. */
export type EnrolmentCallConnection = {
  __typename?: 'EnrolmentCallConnection';
  /** Các thông báo của trang. */
  edges: Array<EnrolmentCallEdge>;
  /** Vị trí của trang. */
  pageInfo: PageInfo;
  /** Tổng số thông báo đang nhận đăng ký. */
  totalCount: Scalars['Int']['output'];
};

/** Một thông báo chiêu sinh trong danh sách. */
export type EnrolmentCallEdge = {
  __typename?: 'EnrolmentCallEdge';
  /** Con trỏ của phần tử. */
  cursor: Scalars['String']['output'];
  /** Thông báo. */
  node: EnrolmentCall;
};

/** Dữ liệu nhập sai: nêu trường, giá trị và cách sửa. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  /** Trường bị sai, theo đường dẫn trong `input`. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Giá trị đã nhận. */
  value?: Maybe<Scalars['String']['output']>;
};

/** Không tìm thấy, hoặc nằm ngoài phạm vi của bạn. */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** Trường dẫn tới đối tượng không tìm thấy. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Vị trí của một trang trong danh sách. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Con trỏ của phần tử cuối trang; đưa vào `after` để lấy trang sau. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Còn trang sau hay không. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type Person = {
  __typename?: 'Person';
  /** Các khóa đã hoàn thành, mới nhất trước. */
  completedCourses?: Maybe<CompletedCourseConnection>;
  /** Mã người; không phải số định danh cá nhân. */
  id: Scalars['ID']['output'];
  /** Số tiết đã hoàn thành tính cho một năm; 0 nếu chưa có. */
  trainingHours?: Maybe<Scalars['Int']['output']>;
};


/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type PersonCompletedCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type PersonTrainingHoursArgs = {
  year: Scalars['Int']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** Một khóa đào tạo, bồi dưỡng. */
  course?: Maybe<Course>;
  /** Các loại nội dung đào tạo, bồi dưỡng. */
  courseCategories: Array<CourseCategory>;
  /** Danh mục khóa đào tạo, bồi dưỡng trong thời gian đó, theo loại và tên. */
  courses: Array<Course>;
  /** Các thông báo chiêu sinh đang nhận đăng ký hôm nay, hết hạn sớm trước. */
  openCalls: EnrolmentCallConnection;
};


export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCoursesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryOpenCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Cùng `requestId` đã được dùng cho một yêu cầu khác. */
export type RequestIdReused = UserError & {
  __typename?: 'RequestIdReused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Người lập, người kiểm tra và người ký một thay đổi là ba người khác nhau; bạn đã làm một phần, bằng tài khoản này hay tài khoản khác của mình. */
export type SamePerson = UserError & {
  __typename?: 'SamePerson';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Phần bạn đã làm. */
  taken: ChangePart;
};

/** Lời từ chối nghiệp vụ: nói rõ lý do và cách xử lý. */
export type UserError = {
  /** Thông báo cho người dùng (tiếng Việt, hoặc tiếng Anh khi Accept-Language: en). */
  message: Scalars['String']['output'];
};

/** Dữ liệu đã được người khác thay đổi kể từ lúc bạn đọc. */
export type VersionConflict = UserError & {
  __typename?: 'VersionConflict';
  /** Phiên bản hiện tại; đọc lại rồi gửi với `expectedVersion` này. */
  currentVersion: Scalars['Int']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( CodeNotInForce )
    | ( InvalidInput )
    | ( NotFound )
    | ( RequestIdReused )
    | ( SamePerson )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChangePart: ChangePart;
  CodeNotInForce: ResolverTypeWrapper<CodeNotInForce>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CompletedCourse: ResolverTypeWrapper<CompletionRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CompletedCourseConnection: ResolverTypeWrapper<Omit<CompletedCourseConnection, 'edges'> & { edges: Array<ResolversTypes['CompletedCourseEdge']> }>;
  CompletedCourseEdge: ResolverTypeWrapper<Omit<CompletedCourseEdge, 'node'> & { node: ResolversTypes['CompletedCourse'] }>;
  Confidence: Confidence;
  Course: ResolverTypeWrapper<CourseRow>;
  CourseCategory: ResolverTypeWrapper<CourseCategoryRow>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EnrolmentCall: ResolverTypeWrapper<EnrolmentCallRow>;
  EnrolmentCallConnection: ResolverTypeWrapper<EnrolmentCallPage>;
  EnrolmentCallEdge: ResolverTypeWrapper<Omit<EnrolmentCallEdge, 'node'> & { node: ResolversTypes['EnrolmentCall'] }>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Person: ResolverTypeWrapper<TrainingRecordRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RequestIdReused: ResolverTypeWrapper<RequestIdReused>;
  SamePerson: ResolverTypeWrapper<SamePerson>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  YearMonth: ResolverTypeWrapper<Scalars['YearMonth']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CodeNotInForce: CodeNotInForce;
  String: Scalars['String']['output'];
  CompletedCourse: CompletionRow;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  CompletedCourseConnection: Omit<CompletedCourseConnection, 'edges'> & { edges: Array<ResolversParentTypes['CompletedCourseEdge']> };
  CompletedCourseEdge: Omit<CompletedCourseEdge, 'node'> & { node: ResolversParentTypes['CompletedCourse'] };
  Course: CourseRow;
  CourseCategory: CourseCategoryRow;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EnrolmentCall: EnrolmentCallRow;
  EnrolmentCallConnection: EnrolmentCallPage;
  EnrolmentCallEdge: Omit<EnrolmentCallEdge, 'node'> & { node: ResolversParentTypes['EnrolmentCall'] };
  InvalidInput: InvalidInput;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  Person: TrainingRecordRow;
  Query: Record<PropertyKey, never>;
  RequestIdReused: RequestIdReused;
  SamePerson: SamePerson;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflict: VersionConflict;
  YearMonth: Scalars['YearMonth']['output'];
};

export type CodeNotInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeNotInForce'] = ResolversParentTypes['CodeNotInForce']> = {
  catalog?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standingCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompletedCourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletedCourse'] = ResolversParentTypes['CompletedCourse']> = {
  completedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompletedCourseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletedCourseConnection'] = ResolversParentTypes['CompletedCourseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CompletedCourseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompletedCourseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletedCourseEdge'] = ResolversParentTypes['CompletedCourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompletedCourse'], ParentType, ContextType>;
};

export type CourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organiser?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CourseCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseCategory'] = ResolversParentTypes['CourseCategory']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EnrolmentCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentCall'] = ResolversParentTypes['EnrolmentCall']> = {
  closesOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enrolled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  opensOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EnrolmentCallConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentCallConnection'] = ResolversParentTypes['EnrolmentCallConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EnrolmentCallEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrolmentCallEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentCallEdge'] = ResolversParentTypes['EnrolmentCallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EnrolmentCall'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  completedCourses?: Resolver<Maybe<ResolversTypes['CompletedCourseConnection']>, ParentType, ContextType, RequireFields<PersonCompletedCoursesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  trainingHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<PersonTrainingHoursArgs, 'year'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  course: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  courseCategories: Resolver<Array<ResolversTypes['CourseCategory']>, ParentType, ContextType>;
  courses: Resolver<Array<ResolversTypes['Course']>, ParentType, ContextType, Partial<QueryCoursesArgs>>;
  openCalls: Resolver<ResolversTypes['EnrolmentCallConnection'], ParentType, ContextType, RequireFields<QueryOpenCallsArgs, 'first'>>;
};

export type RequestIdReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestIdReused'] = ResolversParentTypes['RequestIdReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SamePersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SamePerson'] = ResolversParentTypes['SamePerson']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['ChangePart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'SamePerson' | 'VersionConflict', ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = Context> = {
  CodeNotInForce?: CodeNotInForceResolvers<ContextType>;
  CompletedCourse?: CompletedCourseResolvers<ContextType>;
  CompletedCourseConnection?: CompletedCourseConnectionResolvers<ContextType>;
  CompletedCourseEdge?: CompletedCourseEdgeResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CourseCategory?: CourseCategoryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EnrolmentCall?: EnrolmentCallResolvers<ContextType>;
  EnrolmentCallConnection?: EnrolmentCallConnectionResolvers<ContextType>;
  EnrolmentCallEdge?: EnrolmentCallEdgeResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RequestIdReused?: RequestIdReusedResolvers<ContextType>;
  SamePerson?: SamePersonResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

